package dev.tallyman.document;

import dev.tallyman.text.Metadata;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// What a zipped Office document says about itself, in `docProps/core.xml`.
final class CoreProperties {

  private CoreProperties() {}

  static Metadata of(Archive archive) {
    byte[] part = archive.part("docProps/core.xml");
    if (part == null) {
      return Metadata.NONE;
    }
    Map<String, String> properties = new HashMap<>();
    try {
      read(Xml.reader(part), properties);
    } catch (XMLStreamException e) {
      // The words of a document are worth more than its broken properties.
      return Metadata.NONE;
    }
    return Fields.of(
        properties.get("publisher"),
        properties.getOrDefault("issued", properties.get("created")),
        null,
        properties.get("title"),
        properties.get("language"));
  }

  private static void read(XMLStreamReader xml, Map<String, String> properties)
      throws XMLStreamException {
    String name = "";
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        name = xml.getLocalName();
      } else if (event == XMLStreamReader.CHARACTERS && !xml.isWhiteSpace()) {
        properties.putIfAbsent(name, xml.getText());
      } else if (event == XMLStreamReader.END_ELEMENT) {
        name = "";
      }
    }
  }
}
