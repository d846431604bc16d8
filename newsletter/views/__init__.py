"""What a subscriber meets: the form, the codes, the links of letters, the settings. All of it private."""
