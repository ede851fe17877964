package minijira.plugin.descriptor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element of a descriptor with the line on which it begins.
 *
 * @param text the trimmed text directly inside
 */
public record Xml(
    String file,
    int line,
    String name,
    Map<String, String> attributes,
    List<Xml> children,
    String text) {

  public @Nullable String attribute(String attribute) {
    return attributes.get(attribute);
  }

  public String attribute(String attribute, String otherwise) {
    return attributes.getOrDefault(attribute, otherwise);
  }

  public Stream<Xml> children(String child) {
    return children.stream().filter(found -> found.name.equals(child));
  }

  public Optional<Xml> child(String child) {
    return children(child).findFirst();
  }

  /** The params inside: name to value, the value as attribute or as text. */
  public Map<String, String> params() {
    Map<String, String> params = new java.util.LinkedHashMap<>();
    children("param")
        .forEach(p -> params.put(p.attribute("name", ""), p.attribute("value", p.text())));
    return params;
  }
}
