"""How each exercise is tried: right code, arguments and corners, and mistakes with a lesson."""
