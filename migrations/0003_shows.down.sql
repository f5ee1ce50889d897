-- Takes the shows away.
DROP TABLE audience_profiles, episodes, show_topics, shows, topics;
