-- Takes the tree away.
DELETE FROM topics;
