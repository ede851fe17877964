package minijira.plugin.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import minijira.plugin.descriptor.Xml;
import minijira.plugin.place.Nearest;
import minijira.plugin.place.Places;
import minijira.plugin.place.Places.Kind;

/** Whether any page shows what is put at a place: Jira says nothing and shows nothing. */
final class Placing {
  /** Items name sections of these by the key alone, of all others as location/key. */
  private static final Set<String> BARS =
      Set.of("opsbar-operations", "opsbar-transitions", "opsbar-admin");

  private static final String SIDEBAR = "jira.project.sidebar.";
  private static final String PROJECT_PAGE = "selectedItem=";

  private Placing() {}

  static void item(Xml item, Checks checks) {
    String section = item.attribute("section", "");
    Set<String> known = Places.all(Kind.SECTION);
    List<String> own =
        modules("web-section", checks)
            .map(one -> one.attribute("location", ""))
            .distinct()
            .flatMap(location -> sections(location, checks))
            .toList();
    if (!known.contains(section) && !own.contains(section)) unknown(item, section, own, checks);
    icon(item, section, checks);
    item.children("link").forEach(link -> page(link, item, checks));
  }

  /** A link to a page of a project needs a panel that is the page. */
  private static void page(Xml link, Xml item, Checks checks) {
    int at = link.text().indexOf(PROJECT_PAGE);
    String page = at < 0 ? "" : link.text().substring(at + PROJECT_PAGE.length()).split("&")[0];
    boolean there =
        modules("web-panel", checks)
            .anyMatch(panel -> panel.attribute("location", "").equals(page));
    if (page.startsWith(checks.descriptor().pluginKey() + ":") && !there)
      checks.problem(
          link,
          item,
          "no web-panel is located at the selectedItem \"" + page + "\".",
          "add it, with location=\"" + page + "\".");
  }

  private static void unknown(Xml item, String section, List<String> own, Checks checks) {
    if (isLocation(section, checks))
      checks.problem(
          item,
          item,
          "section \"" + section + "\" is a location: items put into it directly are not shown.",
          "name a section that is located in it, one of "
              + Stream.concat(Places.sectionsIn(section).stream(), sections(section, checks))
                  .toList()
              + ", or add a web-section.");
    else
      checks.problem(
          item,
          item,
          "no page of Jira has a section \"" + section + "\": the item is not shown.",
          "correct it (most like it is \"" + meant(section, own) + "\"), or add the web-section.");
  }

  /** Icons of the sidebar come by a param; a class of an icon on the link hides the link's text. */
  private static void icon(Xml item, String section, Checks checks) {
    item.children("styleClass")
        .filter(style -> section.startsWith(SIDEBAR) && style.text().contains("aui-icon"))
        .forEach(
            style ->
                checks.problem(
                    style,
                    item,
                    "styleClass \"" + style.text() + "\" lands on the link and hides its text.",
                    "write <param name=\"iconClass\" value=\"" + style.text() + "\"/> instead."));
  }

  static void section(Xml section, Checks checks) {
    String location = section.attribute("location", "");
    if (!isLocation(location, checks))
      checks.problem(
          section,
          section,
          "no page of Jira shows sections located in \"" + location + "\".",
          "correct it; most like it is \""
              + Nearest.to(location, Places.all(Kind.LOCATION))
              + "\".");
  }

  static void panel(Xml panel, Checks checks) {
    String location = panel.attribute("location", "");
    if (!Places.has(Kind.PANEL, location) && !isProjectPage(location, checks))
      checks.problem(
          panel,
          panel,
          "no page of Jira shows panels located in \"" + location + "\".",
          "correct it (most like it is \""
              + Nearest.to(location, Places.all(Kind.PANEL))
              + "\"), or link to /projects/$pathEncodedProjectKey?selectedItem="
              + location
              + ".");
  }

  /** A page of a project is what is located at the selectedItem of a link. */
  private static boolean isProjectPage(String location, Checks checks) {
    return modules("web-item", checks)
        .flatMap(item -> item.children("link"))
        .anyMatch(link -> (link.text() + "&").contains(PROJECT_PAGE + location + "&"));
  }

  /** Jira's, an own menu (by the id of its link), or an own section that holds sections. */
  private static boolean isLocation(String location, Checks checks) {
    return Places.has(Kind.LOCATION, location)
        || modules("web-item", checks)
            .flatMap(item -> item.children("link"))
            .anyMatch(link -> link.attribute("linkId", "").equals(location))
        || modules("web-section", checks)
            .anyMatch(section -> section.attribute("key", "").equals(location));
  }

  /** The sections that the plugin itself has in a location, as its items must name them. */
  private static Stream<String> sections(String location, Checks checks) {
    return modules("web-section", checks)
        .filter(section -> section.attribute("location", "").equals(location))
        .map(section -> section.attribute("key", ""))
        .map(key -> BARS.contains(location) ? key : location + "/" + key);
  }

  private static Stream<Xml> modules(String type, Checks checks) {
    return checks.descriptor().modules().stream().filter(one -> one.name().equals(type));
  }

  /** An own section of a bar that was named by its path, or what is spelt most like it. */
  private static String meant(String section, List<String> own) {
    String last = section.substring(section.lastIndexOf('/') + 1);
    if (own.contains(last)) return last;
    List<String> all = new ArrayList<>(own);
    all.addAll(Places.all(Kind.SECTION));
    return Nearest.to(section, all);
  }
}
