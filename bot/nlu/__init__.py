"""What a message means: language, intent and question type, as a model and as Rasa components."""
