package minijira.plugin.type;

import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.plugin.customfield.CustomFieldTypeModuleDescriptor;
import com.atlassian.jira.security.JiraAuthenticationContext;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import minijira.node.Components;
import minijira.plugin.Plugin;
import minijira.plugin.descriptor.Shape;
import minijira.plugin.descriptor.Xml;
import minijira.plugin.module.CustomFieldTypeModule;

final class CustomFieldTypeType implements ModuleType {
  private static final String SYSTEM = "com.atlassian.jira.plugin.system.customfieldtypes";
  private static final Set<String> SEARCHERS =
      Set.of(
          "textsearcher",
          "exacttextsearcher",
          "exactnumber",
          "numberrange",
          "multiselectsearcher",
          "labelsearcher",
          "daterange",
          "datetimerange",
          "userpickergroupsearcher");
  private static final Set<String> VIEWS =
      Set.of("view", "edit", "edit-default", "column-view", "bulk-move", "xml");

  @Override
  public String element() {
    return "customfield-type";
  }

  @Override
  public Shape shape() {
    return Shape.module("class!")
        .child("resource", Shape.RESOURCE)
        .child("valid-searcher", Shape.of("package!", "key!"))
        .child("category", Shape.text());
  }

  @Override
  public void check(Xml module, Checks checks) {
    checks.concrete(module.attribute("class", ""), CustomFieldType.class, module, module);
    module.children("resource").forEach(resource -> resource(resource, module, checks));
    module.children("valid-searcher").forEach(searcher -> searcher(searcher, module, checks));
    module
        .children("category")
        .forEach(
            category -> {
              if (!Set.of("STANDARD", "ADVANCED", "ALL").contains(category.text()))
                checks.problem(
                    category,
                    module,
                    "category " + category.text() + ".",
                    "write STANDARD, ADVANCED or ALL.");
            });
  }

  private static void resource(Xml resource, Xml module, Checks checks) {
    if ("download".equals(resource.attribute("type"))) {
      checks.file(resource.attribute("location", ""), resource, module);
    } else if (!"velocity".equals(resource.attribute("type"))
        || !VIEWS.contains(resource.attribute("name", ""))) {
      checks.problem(
          resource,
          module,
          "resource " + resource.attributes() + ".",
          "use type velocity with one of the names " + new java.util.TreeSet<>(VIEWS) + ".");
    } else {
      checks.template(resource.attribute("location", ""), resource, module);
    }
  }

  private static void searcher(Xml searcher, Xml module, Checks checks) {
    if (!SYSTEM.equals(searcher.attribute("package"))
        || !SEARCHERS.contains(searcher.attribute("key", "")))
      checks.problem(
          searcher,
          module,
          "there is no searcher "
              + searcher.attribute("package")
              + ":"
              + searcher.attribute("key")
              + ".",
          "name a system searcher: package "
              + SYSTEM
              + " and one of "
              + new java.util.TreeSet<>(SEARCHERS)
              + ".");
  }

  @Override
  public Made create(Xml module, Live live) {
    Map<String, String> templates = new LinkedHashMap<>();
    module
        .children("resource")
        .filter(r -> "velocity".equals(r.attribute("type")))
        .forEach(r -> templates.put(r.attribute("name", ""), r.attribute("location", "")));
    Set<String> searchers = new LinkedHashSet<>();
    module
        .children("valid-searcher")
        .forEach(s -> searchers.add(s.attribute("package") + ":" + s.attribute("key")));
    CustomFieldType<?, ?> type = live.create(module.attribute("class", ""), CustomFieldType.class);
    String nameKey = module.attribute("i18n-name-key", "");
    type.init(
        new Descriptor(
            live.plugin(), live.complete(module), nameKey, module, templates, searchers));
    return Made.of(
        new CustomFieldTypeModule(live.complete(module), nameKey, type, searchers, templates));
  }

  private record Descriptor(
      Plugin plugin,
      String key,
      String nameKey,
      Xml module,
      Map<String, String> templates,
      Set<String> searchers)
      implements CustomFieldTypeModuleDescriptor {
    @Override
    public String getCompleteKey() {
      return key;
    }

    @Override
    public String getName() {
      return nameKey.isEmpty() ? module.attribute("name", key) : text(nameKey);
    }

    @Override
    public String getDescription() {
      Xml description = module.child("description").orElse(null);
      if (description == null) return "";
      String textKey = description.attribute("key");
      return textKey == null ? description.text() : text(textKey);
    }

    @Override
    public boolean isViewTemplateExists() {
      return templates.containsKey("view");
    }

    @Override
    public boolean isEditTemplateExists() {
      return templates.containsKey("edit");
    }

    @Override
    public Set<String> getValidSearcherKeys() {
      return searchers;
    }

    private String text(String textKey) {
      String found =
          plugin.i18n(textKey, Components.get(JiraAuthenticationContext.class).getLocale());
      return found == null ? textKey : found;
    }
  }
}
