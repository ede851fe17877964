package minijira.plugin.type;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import minijira.plugin.descriptor.Shape;
import minijira.plugin.descriptor.Xml;
import minijira.plugin.module.WebResource;

final class WebResourceType implements ModuleType {
  private static final List<String> OF_OTHERS = List.of("com.atlassian.", "jira.");

  @Override
  public String element() {
    return "web-resource";
  }

  @Override
  public Shape shape() {
    return Conditions.in(
        Shape.module()
            .child("resource", Shape.RESOURCE)
            .child("dependency", Shape.text())
            .child("context", Shape.text())
            .child(
                "transformation", Shape.of("extension!").child("transformer!", Shape.of("key!"))));
  }

  @Override
  public void check(Xml module, Checks checks) {
    Conditions.check(module, module, checks);
    module
        .children("resource")
        .forEach(
            resource -> {
              if (!"download".equals(resource.attribute("type")))
                checks.problem(
                    resource,
                    module,
                    "resource type \"" + resource.attribute("type") + "\".",
                    "a web-resource holds resources of type download.");
              checks.file(resource.attribute("location", ""), resource, module);
            });
    module.children("dependency").forEach(dependency -> dependency(dependency, module, checks));
    module
        .children("transformation")
        .flatMap(t -> t.children("transformer"))
        .forEach(
            t -> {
              if (!"jsI18n".equals(t.attribute("key")))
                checks.problem(
                    t,
                    module,
                    "transformer \"" + t.attribute("key") + "\" is not supported by this host.",
                    "use jsI18n, or none.");
            });
  }

  private static void dependency(Xml dependency, Xml module, Checks checks) {
    String key = dependency.text();
    String own = checks.descriptor().pluginKey() + ":";
    if (!key.contains(":"))
      checks.problem(
          dependency,
          module,
          "dependency \"" + key + "\" is not a complete key.",
          "write plugin.key:module-key.");
    else if (key.startsWith(own)
        && !checks.descriptor().has("web-resource", key.substring(own.length())))
      checks.problem(
          dependency,
          module,
          "dependency " + key + " does not exist.",
          "correct the key, or add the web-resource.");
    else if (!key.startsWith(own) && OF_OTHERS.stream().noneMatch(key::startsWith))
      checks.problem(
          dependency,
          module,
          "dependency " + key + " belongs to no plugin of Jira.",
          "correct the key.");
  }

  @Override
  public Made create(Xml module, Live live) {
    Map<String, String> files = new LinkedHashMap<>();
    module
        .children("resource")
        .forEach(r -> files.put(r.attribute("name", ""), r.attribute("location", "")));
    return Made.of(
        new WebResource(
            live.complete(module),
            module.children("context").map(Xml::text).toList(),
            module.children("dependency").map(Xml::text).toList(),
            files,
            module
                .children("transformation")
                .flatMap(t -> t.children("transformer"))
                .anyMatch(t -> "jsI18n".equals(t.attribute("key")))));
  }
}
