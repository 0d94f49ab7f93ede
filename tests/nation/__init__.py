"""A synthetic nation: local governments of 76 provinces, measured by a framework of 25 indicators. For figures, not for facts."""
