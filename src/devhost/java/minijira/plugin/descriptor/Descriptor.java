package minijira.plugin.descriptor;

import java.util.List;

/**
 * atlassian-plugin.xml, its shape already checked.
 *
 * @param modules every module element, in order
 * @param resources the resource elements outside of modules
 */
public record Descriptor(
    String pluginKey,
    String name,
    String symbolicName,
    List<Xml> modules,
    List<Xml> resources,
    Xml root) {

  public List<Xml> modules(String element) {
    return modules.stream().filter(m -> m.name().equals(element)).toList();
  }

  public boolean has(String element, String key) {
    return modules(element).stream().anyMatch(m -> m.attribute("key", "").equals(key));
  }
}
