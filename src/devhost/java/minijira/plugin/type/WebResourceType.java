package minijira.plugin.type;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
    conditions(module, module, checks);
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
    ring(module, checks);
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

  /** The page that asks decides by an address, and the address is kept: this host has no such. */
  private static void conditions(Xml parent, Xml module, Checks checks) {
    parent.children("conditions").forEach(all -> conditions(all, module, checks));
    parent
        .children("condition")
        .filter(c -> checks.concrete(c.attribute("class", ""), Object.class, c, module) != null)
        .forEach(
            c ->
                checks.problem(
                    c,
                    module,
                    "condition "
                        + c.attribute("class")
                        + " does not read the URL of the resource, as those of web-resources must.",
                    "implement com.atlassian.webresource.spi.condition.UrlReadingCondition (which"
                        + " this host has not: try it on a real Jira), or require the resource"
                        + " only where it is wanted."));
  }

  /** Said at the first module of a ring. */
  private void ring(Xml module, Checks checks) {
    String prefix = checks.descriptor().pluginKey() + ":";
    Map<String, Xml> own = new LinkedHashMap<>();
    Clashes.all(element(), checks, Stream::of)
        .forEach(one -> own.put(prefix + one.attribute("key", ""), one));
    List<String> ring = back(module, module, own, new LinkedHashSet<>());
    if (!ring.isEmpty())
      checks.problem(
          module,
          module,
          "it depends on itself: " + String.join(", ", ring) + ".",
          "take one of these dependencies out, or move what both need into a module of its own.");
  }

  /** The keys on the way from here to the module it began with, by later modules only. */
  private static List<String> back(Xml here, Xml begin, Map<String, Xml> own, Set<Xml> seen) {
    for (Xml dependency : here.children("dependency").toList()) {
      Xml next = own.get(dependency.text());
      if (next == null || next.line() < begin.line() || !seen.add(next)) continue;
      List<String> rest =
          next == begin ? List.of(next.attribute("key", "")) : back(next, begin, own, seen);
      if (rest.isEmpty()) continue;
      List<String> way = new ArrayList<>(List.of(here.attribute("key", "")));
      way.addAll(rest);
      return way;
    }
    return List.of();
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
