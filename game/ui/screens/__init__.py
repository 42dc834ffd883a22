"""The screens: they draw a view model and turn input into a move or into the next screen."""
