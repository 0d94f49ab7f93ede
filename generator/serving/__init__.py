"""The site while it is worked on: every page is made when it is asked for, and shown anew when its sources change."""
