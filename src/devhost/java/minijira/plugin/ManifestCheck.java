package minijira.plugin;

import java.util.Map;
import java.util.Set;
import minijira.plugin.descriptor.Problems;
import minijira.plugin.osgi.PluginJar;

/** What Jira asks of the manifest of a transformless plugin, and of the jar as a whole. */
final class ManifestCheck {
  private static final String PLACE = "META-INF/MANIFEST.MF";

  private final PluginJar jar;
  private final Set<String> exports;
  private final Problems problems;

  ManifestCheck(PluginJar jar, Set<String> exports, Problems problems) {
    this.jar = jar;
    this.exports = exports;
    this.problems = problems;
  }

  void check() {
    header("Atlassian-Plugin-Key", "without it Jira transforms the jar, which this host does not");
    header("Bundle-Version", "a transformless plugin must have it");
    header("Bundle-SymbolicName", "a bundle must have it");
    if (!"2".equals(jar.header("Bundle-ManifestVersion", "")))
      problems.add(PLACE, "Bundle-ManifestVersion is not 2.", "add Bundle-ManifestVersion: 2.");
    boolean spring =
        jar.entries().keySet().stream().anyMatch(n -> n.matches("META-INF/spring/[^/]+\\.xml"));
    if (!spring && jar.header("Spring-Context", "").isEmpty())
      problems.add(
          PLACE,
          "the jar has no Spring context: neither META-INF/spring/*.xml nor a Spring-Context"
              + " header.",
          "add META-INF/spring/plugin-context.xml.");
    imports();
    for (String name : jar.packages())
      if (name.startsWith("com.atlassian.") && exports.contains(name))
        problems.add(
            "package " + name,
            "the jar holds classes of Jira itself.",
            "leave them out of the jar and import the package.");
  }

  private void header(String name, String why) {
    if (jar.header(name, "").isBlank())
      problems.add(PLACE, "there is no " + name + ": " + why + ".", "add the header.");
  }

  private void imports() {
    for (Map.Entry<String, Boolean> wanted : jar.imports().entrySet()) {
      String name = wanted.getKey();
      if (!wanted.getValue() && !exports.contains(name) && !name.startsWith("java."))
        problems.add(
            PLACE + " Import-Package",
            "package " + name + " is not exported by Jira.",
            "put it into the jar, or mark the import resolution:=optional.");
    }
  }
}
