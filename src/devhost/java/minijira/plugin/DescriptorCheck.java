package minijira.plugin;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minijira.plugin.descriptor.Descriptor;
import minijira.plugin.descriptor.Place;
import minijira.plugin.descriptor.Problems;
import minijira.plugin.descriptor.Shape;
import minijira.plugin.descriptor.Xml;
import minijira.plugin.descriptor.XmlReader;
import minijira.plugin.osgi.PluginJar;
import minijira.plugin.type.Checks;
import minijira.plugin.type.ModuleType;
import minijira.plugin.type.ModuleTypes;
import org.jspecify.annotations.Nullable;

/** Reads atlassian-plugin.xml and looks at everything that needs no class. */
final class DescriptorCheck {
  private static final String FILE = "atlassian-plugin.xml";
  private static final Shape ROOT =
      Shape.of("key!", "name", "plugins-version!", "i18n-name-key", "state");
  private static final Shape INFO =
      Shape.of()
          .child("description", Shape.of("key"))
          .child("version!", Shape.text())
          .child("vendor", Shape.of("name!", "url"))
          .child("param", Shape.PARAM);

  private final PluginJar jar;
  private final Problems problems;

  DescriptorCheck(PluginJar jar, Problems problems) {
    this.jar = jar;
    this.problems = problems;
  }

  /**
   * The descriptor, with a problem noted for everything wrong; null if it cannot be read at all.
   */
  @Nullable Descriptor read() {
    Xml root = parse(FILE);
    if (root == null) return null;
    root(root);
    List<Xml> top = new ArrayList<>(root.children());
    for (String extra : scanned()) {
      Xml more = parse(extra);
      if (more != null) top.addAll(more.children());
    }
    return descriptor(root, top);
  }

  /** Every i18n key named in the descriptor. */
  void texts(Descriptor descriptor, Checks checks) {
    text("i18n-name-key", descriptor.root(), descriptor.root(), checks);
    for (Xml module : descriptor.modules()) texts(module, module, checks);
  }

  private static void texts(Xml element, Xml module, Checks checks) {
    text("i18n-name-key", element, module, checks);
    if (Set.of("label", "description", "tooltip").contains(element.name()))
      text("key", element, module, checks);
    for (Xml child : element.children()) texts(child, module, checks);
  }

  private static void text(String attribute, Xml element, Xml module, Checks checks) {
    String key = element.attribute(attribute);
    if (key != null) checks.text(key, element, module);
  }

  private @Nullable Xml parse(String file) {
    byte[] bytes = jar.bytes(file);
    if (bytes == null) {
      problems.add(file, "the jar has no " + file + ".", "put it at the root of the jar.");
      return null;
    }
    try {
      return XmlReader.read(file, new ByteArrayInputStream(bytes));
    } catch (XmlReader.BadXml bad) {
      problems.add(
          file + ":" + bad.line(), "not well-formed XML: " + bad.getMessage(), "mend the XML.");
      return null;
    }
  }

  private void root(Xml root) {
    if (!root.name().equals("atlassian-plugin"))
      problems.add(
          Place.of(root),
          "the root element is <" + root.name() + ">.",
          "it must be <atlassian-plugin>.");
    shapeOnly(root, ROOT);
    if (!"2".equals(root.attribute("plugins-version", "2")))
      problems.add(
          Place.of(root),
          "plugins-version is \"" + root.attribute("plugins-version") + "\".",
          "write plugins-version=\"2\".");
    String key = jar.header("Atlassian-Plugin-Key", "");
    if (!key.isEmpty() && !key.equals(root.attribute("key")))
      problems.add(
          Place.of(root),
          "key \""
              + root.attribute("key")
              + "\" differs from Atlassian-Plugin-Key \""
              + key
              + "\" of the manifest.",
          "use one key.");
    if (root.child("plugin-info").isEmpty())
      problems.add(Place.of(root), "there is no <plugin-info>.", "add it.");
  }

  /** Attributes only: the children of the root are modules. */
  private void shapeOnly(Xml root, Shape shape) {
    shape.check(
        new Xml(root.file(), root.line(), root.name(), root.attributes(), List.of(), root.text()),
        Place.of(root),
        problems);
  }

  private Descriptor descriptor(Xml root, List<Xml> top) {
    List<Xml> modules = new ArrayList<>();
    List<Xml> resources = new ArrayList<>();
    Map<String, Xml> keys = new HashMap<>();
    for (Xml element : top) {
      if (element.name().equals("plugin-info")) INFO.check(element, Place.of(element), problems);
      else if (element.name().equals("resource")) resources.add(resource(element));
      else if (module(element, keys)) modules.add(element);
    }
    String symbolicName =
        jar.header("Bundle-SymbolicName", root.attribute("key", "")).split(";")[0].trim();
    return new Descriptor(
        root.attribute("key", ""),
        root.attribute("name", root.attribute("key", "")),
        symbolicName,
        List.copyOf(modules),
        List.copyOf(resources),
        root);
  }

  private boolean module(Xml element, Map<String, Xml> keys) {
    ModuleType type = ModuleTypes.of(element.name());
    if (type == null) {
      ModuleTypes.unknown(element, problems);
      return false;
    }
    type.shape().check(element, Place.of(element, element), problems);
    Xml first = keys.putIfAbsent(element.attribute("key", ""), element);
    if (first != null)
      problems.add(
          Place.of(element, element),
          "the key is already used by <" + first.name() + "> in line " + first.line() + ".",
          "give each module a key of its own.");
    return true;
  }

  private Xml resource(Xml element) {
    Shape.RESOURCE.check(element, Place.of(element), problems);
    String location = element.attribute("location", "");
    if ("i18n".equals(element.attribute("type"))) {
      if (!jar.has(I18nTexts.path(location) + ".properties"))
        problems.add(
            Place.of(element),
            "i18n resource "
                + location
                + ": "
                + I18nTexts.path(location)
                + ".properties is not in the jar.",
            "correct the location, or add the file.");
    } else if ("download".equals(element.attribute("type"))) {
      if (!jar.has(location))
        problems.add(
            Place.of(element),
            "file " + location + " is not in the jar.",
            "correct the location, or add the file.");
    } else {
      problems.add(
          Place.of(element),
          "resource type \"" + element.attribute("type") + "\".",
          "use i18n or download.");
    }
    return element;
  }

  /** The descriptor files below the folders of Atlassian-Scan-Folders. */
  private List<String> scanned() {
    List<String> found = new ArrayList<>();
    for (String folder : jar.header("Atlassian-Scan-Folders", "").split(","))
      if (!folder.isBlank())
        for (String name : jar.entries().keySet())
          if (name.startsWith(folder.trim() + "/") && name.endsWith(".xml")) found.add(name);
    return found;
  }
}
