package minijira.plugin.descriptor;

/** How a place in a descriptor is written in a message: file:line module-type "key". */
public final class Place {
  private Place() {}

  public static String of(Xml element) {
    return element.file() + ":" + element.line();
  }

  /** An element inside a module. */
  public static String of(Xml element, Xml module) {
    return of(element) + " " + module.name() + " \"" + module.attribute("key", "?") + "\"";
  }
}
