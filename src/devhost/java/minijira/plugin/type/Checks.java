package minijira.plugin.type;

import java.util.Locale;
import minijira.plugin.I18nTexts;
import minijira.plugin.descriptor.Descriptor;
import minijira.plugin.descriptor.Place;
import minijira.plugin.descriptor.Problems;
import minijira.plugin.descriptor.Xml;
import minijira.plugin.osgi.ClassFinder;
import minijira.plugin.osgi.PluginJar;
import org.jspecify.annotations.Nullable;

/** The questions a module type asks, each answered with a problem at the right place. */
public record Checks(
    Descriptor descriptor, PluginJar jar, ClassFinder classes, I18nTexts texts, Problems problems) {

  public @Nullable Class<?> type(String name, Class<?> expected, Xml at, Xml module) {
    return classes.find(name, expected, Place.of(at, module));
  }

  /** A class that is to be constructed: neither abstract nor an interface. */
  public @Nullable Class<?> concrete(String name, Class<?> expected, Xml at, Xml module) {
    Class<?> found = type(name, expected, at, module);
    if (found != null && java.lang.reflect.Modifier.isAbstract(found.getModifiers()))
      problem(
          at, module, "class " + name + " is abstract.", "name a class that can be constructed.");
    return found;
  }

  public void file(String location, Xml at, Xml module) {
    if (!jar.has(location))
      problem(
          at,
          module,
          "file " + location + " is not in the jar.",
          "correct the location, or add the file.");
  }

  /** A Velocity template: in the jar, or one of Jira's own below templates/plugins. */
  public void template(String location, Xml at, Xml module) {
    if (!location.endsWith(".vm"))
      problem(
          at,
          module,
          "template " + location + " is not a .vm file.",
          "plugins bring Velocity templates; JSP is not served from a jar.");
    else if (!jar.has(location) && !isJiras(location))
      problem(
          at,
          module,
          "template " + location + " is not in the jar.",
          "correct the location, or add the file.");
  }

  public void text(String key, Xml at, Xml module) {
    if (texts.text(key, Locale.ROOT) == null)
      problem(
          at,
          module,
          "i18n key \"" + key + "\" is in no i18n resource.",
          "add it to the properties file, or correct the key.");
  }

  public void number(String attribute, Xml at, Xml module) {
    String value = at.attribute(attribute);
    if (value != null && !value.matches("-?\\d{1,9}"))
      problem(
          at,
          module,
          "attribute " + attribute + "=\"" + value + "\" is not a number.",
          "write an integer.");
  }

  public void problem(Xml at, Xml module, String message, String fix) {
    problems.add(Place.of(at, module), message, fix);
  }

  private static boolean isJiras(String location) {
    String path = location.startsWith("/") ? location.substring(1) : location;
    return path.startsWith("templates/plugins/")
        && Checks.class.getResource("/minijira/web/jira/" + path) != null;
  }
}
