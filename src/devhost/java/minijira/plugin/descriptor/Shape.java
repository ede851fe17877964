package minijira.plugin.descriptor;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which attributes and children an element may and must have. */
public final class Shape {
  private final Set<String> allowed = new LinkedHashSet<>();
  private final Set<String> required = new LinkedHashSet<>();
  private final Map<String, Shape> children = new LinkedHashMap<>();
  private final Set<String> requiredChildren = new LinkedHashSet<>();
  private boolean needsText;

  private Shape() {}

  /** An element with these attributes; a name that ends in ! is required. */
  public static Shape of(String... attributes) {
    Shape shape = new Shape();
    for (String attribute : attributes) shape.attribute(attribute);
    return shape;
  }

  /** An element that must hold text. */
  public static Shape text(String... attributes) {
    Shape shape = of(attributes);
    shape.needsText = true;
    return shape;
  }

  /** A module: key, names and state, description, params and resources come with it. */
  public static Shape module(String... attributes) {
    return of(attributes)
        .attribute("key!")
        .attribute("name")
        .attribute("i18n-name-key")
        .attribute("state")
        .child("description", of("key"))
        .child("param", PARAM);
  }

  public static final Shape PARAM = of("name!", "value");
  public static final Shape RESOURCE = of("type!", "name!", "location!").child("param", PARAM);
  public static final Shape CONDITION = of("class!", "invert").child("param", PARAM);
  public static final Shape CONDITIONS = conditions();

  public Shape attribute(String attribute) {
    boolean must = attribute.endsWith("!");
    String name = must ? attribute.substring(0, attribute.length() - 1) : attribute;
    allowed.add(name);
    if (must) required.add(name);
    return this;
  }

  /** A child that may occur; a name that ends in ! must. */
  public Shape child(String child, Shape shape) {
    boolean must = child.endsWith("!");
    String name = must ? child.substring(0, child.length() - 1) : child;
    children.put(name, shape);
    if (must) requiredChildren.add(name);
    return this;
  }

  /** Checks the element and all below it. */
  public void check(Xml element, String place, Problems problems) {
    for (String attribute : element.attributes().keySet())
      if (!allowed.contains(attribute))
        problems.add(
            place,
            "unknown attribute \"" + attribute + "\" on <" + element.name() + ">.",
            "remove it, or use one of " + new TreeSet<>(allowed) + ".");
    for (String attribute : required)
      if (element.attribute(attribute, "").isBlank())
        problems.add(
            place, "<" + element.name() + "> has no attribute \"" + attribute + "\".", "add it.");
    if (needsText && element.text().isEmpty())
      problems.add(place, "<" + element.name() + "> is empty.", "put its text inside.");
    checkChildren(element, place, problems);
  }

  private void checkChildren(Xml element, String place, Problems problems) {
    for (Xml child : element.children()) {
      Shape shape = children.get(child.name());
      String there =
          Place.of(child)
              + place.substring(place.indexOf(' ') < 0 ? place.length() : place.indexOf(' '));
      if (shape == null)
        problems.add(
            there,
            "unknown element <" + child.name() + "> in <" + element.name() + ">.",
            children.isEmpty()
                ? "remove it."
                : "remove it, or use one of " + new TreeSet<>(children.keySet()) + ".");
      else shape.check(child, there, problems);
    }
    for (String child : requiredChildren)
      if (element.child(child).isEmpty())
        problems.add(place, "<" + element.name() + "> has no <" + child + ">.", "add it.");
  }

  private static Shape conditions() {
    Shape all = of("type!").child("condition", CONDITION);
    return all.child("conditions", all);
  }
}
