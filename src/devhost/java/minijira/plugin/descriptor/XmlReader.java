package minijira.plugin.descriptor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML into a tree that remembers its lines. */
public final class XmlReader {
  private static final Pattern BEFORE_ROOT =
      Pattern.compile("(\\uFEFF|\\s|<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>]*>)*", Pattern.DOTALL);

  private final String file;
  private final XMLStreamReader in;

  private XmlReader(String file, XMLStreamReader in) {
    this.file = file;
    this.in = in;
  }

  /** The root element; a {@link BadXml} with the line if the file is not well-formed. */
  public static Xml read(String file, InputStream stream) {
    try {
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      byte[] bytes = stream.readAllBytes();
      XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
      int event = in.next();
      while (event != XMLStreamConstants.START_ELEMENT) event = in.next();
      return new XmlReader(file, in).element(rootLine(new String(bytes, StandardCharsets.UTF_8)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file, unreadable);
    } catch (XMLStreamException bad) {
      int line = bad.getLocation() == null ? 1 : bad.getLocation().getLineNumber();
      throw new BadXml(file, line, bad.getMessage());
    }
  }

  /** Not well-formed. */
  public static final class BadXml extends RuntimeException {
    private final int line;

    BadXml(String file, int line, String message) {
      super(file + ":" + line + ": " + message);
      this.line = line;
    }

    public int line() {
      return line;
    }
  }

  /** Blank space before the root is no event, so its line is looked up in the text. */
  private static int rootLine(String text) {
    Matcher before = BEFORE_ROOT.matcher(text);
    int start = before.lookingAt() ? before.end() : 0;
    return 1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
  }

  /** The reader stands on a start tag that began on this line. */
  private Xml element(int line) throws XMLStreamException {
    String name = in.getLocalName();
    Map<String, String> attributes = attributes();
    List<Xml> children = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    while (true) {
      int before = line();
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> children.add(element(before));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(in.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          return new Xml(
              file, line, name, attributes, List.copyOf(children), text.toString().trim());
        }
        default -> {}
      }
    }
  }

  private Map<String, String> attributes() {
    Map<String, String> found = new LinkedHashMap<>();
    for (int i = 0; i < in.getAttributeCount(); i++)
      found.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
    return found;
  }

  /** Where the event that was read last ends, which is where the next one begins. */
  private int line() {
    return in.getLocation().getLineNumber();
  }
}
