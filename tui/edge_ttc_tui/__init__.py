"""The Textual app over edge_ttc: view state, screens and widgets. Nothing in edge_ttc imports it but one command."""
