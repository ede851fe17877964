package minijira.plugin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import minijira.plugin.descriptor.Descriptor;
import minijira.plugin.descriptor.Problems;
import minijira.plugin.descriptor.Xml;
import minijira.plugin.osgi.PluginJar;
import minijira.plugin.place.Nearest;
import minijira.web.velocity.Macros;

/** Looks in templates for what Jira takes without a word and then shows otherwise than meant. */
final class TemplateUses {
  private static final Pattern MACRO = Pattern.compile("#macro\\s*\\(\\s*(\\w+)");
  private static final Pattern ACTIVE =
      Pattern.compile("name=\"admin\\.active\\.(section|tab)\"\\s+content=\"([^\"$]*)\"");

  private final PluginJar jar;
  private final Descriptor descriptor;
  private final Problems problems;

  TemplateUses(PluginJar jar, Descriptor descriptor, Problems problems) {
    this.jar = jar;
    this.descriptor = descriptor;
    this.problems = problems;
  }

  void check() {
    for (Map.Entry<String, byte[]> file : jar.entries().entrySet()) {
      if (!file.getKey().endsWith(".vm")) continue;
      String text = new String(file.getValue(), StandardCharsets.UTF_8);
      macros(file.getKey(), text);
      active(file.getKey(), text);
    }
  }

  private void macros(String file, String text) {
    Matcher macro = MACRO.matcher(text);
    while (macro.find())
      if (Macros.OF_JIRA.contains(macro.group(1)))
        problems.add(
            place(file, text, macro.start()),
            "macro " + macro.group(1) + " hides Jira's own: its label, mark, error and hint go.",
            "delete it; Jira brings the macro.");
  }

  /** What an administration page calls itself must be there for the menu to stay. */
  private void active(String file, String text) {
    Matcher use = ACTIVE.matcher(text);
    while (use.find()) {
      String named = use.group(2);
      boolean tab = use.group(1).equals("tab");
      List<String> known = tab ? linkIds() : sections();
      if (known.contains(named) || !tab && named.startsWith("atl.jira.proj.config")) continue;
      problems.add(
          place(file, text, use.start()),
          "admin.active."
              + use.group(1)
              + " names \""
              + named
              + "\", but no "
              + (tab ? "link of the plugin has this id" : "section has this path")
              + ": the menu does not show where one is.",
          known.isEmpty()
              ? "add the web-item."
              : "write the "
                  + (tab ? "linkId of the web-item's link" : "section of the web-item")
                  + "; most like it is \""
                  + Nearest.to(named, known)
                  + "\".");
    }
  }

  private List<String> linkIds() {
    return items()
        .flatMap(item -> item.children("link"))
        .map(l -> l.attribute("linkId", ""))
        .toList();
  }

  private List<String> sections() {
    return items().map(item -> item.attribute("section", "")).toList();
  }

  private Stream<Xml> items() {
    return descriptor.modules().stream().filter(module -> module.name().equals("web-item"));
  }

  private static String place(String file, String text, int at) {
    return file + ":" + (1 + text.substring(0, at).chars().filter(c -> c == '\n').count());
  }
}
