package dev.tallyman.document;

import dev.tallyman.text.Metadata;

/// What one format yields: the words, and what the document says about itself.
record Content(String text, Metadata metadata) {}
