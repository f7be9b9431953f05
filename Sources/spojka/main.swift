print("spojka")
