"""Other people's formats: bargaining domains of Genius and NegMAS in, results of tournaments out."""
