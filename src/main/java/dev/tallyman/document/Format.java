package dev.tallyman.document;

import java.io.IOException;

/// A kind of document that we can read. Hostile bytes may make `read` throw any exception;
/// `Documents` is the boundary that turns it into a status.
interface Format {

  Content read(Upload upload) throws Refusal, IOException;
}
