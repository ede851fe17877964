package minijira.plugin.type;

import java.util.LinkedHashMap;
import java.util.Map;
import minijira.plugin.descriptor.Shape;
import minijira.plugin.descriptor.Xml;
import minijira.plugin.module.WebResource;
import minijira.plugin.place.Nearest;
import minijira.plugin.place.Places;
import minijira.plugin.place.Places.Kind;

final class WebResourceType implements ModuleType {
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
    module.children("context").forEach(context -> context(context, module, checks));
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
    else if (!key.startsWith(own) && !Places.has(Kind.MODULE, key))
      checks.problem(
          dependency,
          module,
          "dependency " + key + " is no web resource of Jira that this host knows.",
          "correct the key; most like it is " + Nearest.to(key, Places.all(Kind.MODULE)) + ".");
  }

  /** Of Jira's, or named by the plugin's own classes, templates or scripts. */
  private static void context(Xml context, Xml module, Checks checks) {
    String name = context.text();
    if (!Places.has(Kind.CONTEXT, name) && !checks.jar().names(name))
      checks.problem(
          context,
          module,
          "nothing requires the context \"" + name + "\": the resource never gets into a page.",
          "correct it (most like it is "
              + Nearest.to(name, Places.all(Kind.CONTEXT))
              + "), or require it in a class or template.");
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
