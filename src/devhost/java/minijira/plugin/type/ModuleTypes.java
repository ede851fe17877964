package minijira.plugin.type;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import minijira.plugin.descriptor.Place;
import minijira.plugin.descriptor.Problems;
import minijira.plugin.descriptor.Xml;
import org.jspecify.annotations.Nullable;

/** Every kind of module this host knows, and what to say about the others. */
public final class ModuleTypes {
  private static final Map<String, ModuleType> KNOWN = new LinkedHashMap<>();

  static {
    for (ModuleType type :
        List.of(
            new AoType(),
            new RestType(),
            new RestMigrationType(),
            new ServletType(),
            new WebPanelType(),
            new WebItemType(),
            new WebSectionType(),
            new WebResourceType(),
            new CustomFieldTypeType(),
            new JqlFunctionType(),
            new MessageHandlerType(),
            new ProjectPermissionType(),
            new WorkflowFunctionType(),
            new WebworkType(),
            new AllowlistType())) KNOWN.put(type.element(), type);
  }

  /** What Jira 11 has and this host has not. */
  private static final Set<String> OF_JIRA =
      Set.of(
          "report",
          "gadget",
          "portlet",
          "issue-tabpanel",
          "project-tabpanel",
          "version-tabpanel",
          "component-tabpanel",
          "customfield-searcher",
          "workflow-condition",
          "workflow-validator",
          "servlet-filter",
          "servlet-context-param",
          "servlet-context-listener",
          "web-resource-transformer",
          "web-panel-renderer",
          "listener",
          "module-type",
          "searchrequest-view",
          "issue-operation",
          "user-format",
          "keyboard-shortcut",
          "global-permission",
          "dashboard-item",
          "issue-link-renderer",
          "index-document-configuration",
          "job",
          "service",
          "project-blueprint",
          "analytics-whitelist",
          "client-resource",
          "dialog-resource",
          "help-paths",
          "template-context-item",
          "entity-property-index-configuration",
          "top-level-admin-section",
          "simple-link-factory",
          "routes",
          "fields-screen",
          "issue-view",
          "jira-notification-event",
          "two-dimensional-filter-map-factory",
          "web-item-provider",
          "web-section-provider",
          "web-resource-bundle",
          "sitemesh",
          "oauth-scope",
          "client-key");

  private ModuleTypes() {}

  public static @Nullable ModuleType of(String element) {
    return KNOWN.get(element);
  }

  /** Checks a module of a known type. */
  public static void check(Xml module, Checks checks) {
    ModuleType type = of(module.name());
    if (type == null) return;
    type.check(module, checks);
    List<Xml> resources = module.children("resource").toList();
    for (Xml resource : resources)
      Clashes.earlier(
          "resource",
          resources.stream()
              .filter(one -> one.attribute("type", "").equals(resource.attribute("type", "")))
              .toList(),
          one -> one.attribute("name", ""),
          Comparator.naturalOrder(),
          new Clashes.Found(resource, module, checks));
  }

  /** Says why the element is no module of this host. */
  public static void unknown(Xml element, Problems problems) {
    String place = Place.of(element, element);
    if (element.name().equals("component") || element.name().equals("component-import"))
      problems.add(
          place,
          "<"
              + element.name()
              + "> is an error in a transformless plugin (its manifest has Atlassian-Plugin-Key).",
          "declare the bean in META-INF/spring/*.xml and take services from the BundleContext.");
    else if (OF_JIRA.contains(element.name()))
      problems.add(
          place,
          "module type <" + element.name() + "> is known to Jira, but not supported by this host.",
          "try it on a real Jira, or leave it out here.");
    else
      problems.add(
          place,
          "unknown module type <" + element.name() + ">.",
          "correct the name; this host knows " + new TreeSet<>(KNOWN.keySet()) + ".");
  }
}
