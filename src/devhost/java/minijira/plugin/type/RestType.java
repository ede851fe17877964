package minijira.plugin.type;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import minijira.plugin.descriptor.Place;
import minijira.plugin.descriptor.Shape;
import minijira.plugin.descriptor.Xml;
import minijira.plugin.module.RestModule;
import minijira.plugin.osgi.PluginJar;
import minijira.plugin.place.Places.Kind;

final class RestType implements ModuleType {
  private static final List<String> ANNOTATIONS =
      List.of("Ljakarta/ws/rs/Path;", "Ljakarta/ws/rs/ext/Provider;");

  @Override
  public String element() {
    return "rest";
  }

  @Override
  public Shape shape() {
    return Shape.module("path!", "version!")
        .child("package", Shape.text())
        .child("dispatcher", Shape.text());
  }

  @Override
  public void check(Xml module, Checks checks) {
    if (!module.attribute("path", "/").startsWith("/"))
      checks.problem(
          module, module, "path \"" + module.attribute("path") + "\".", "start it with /.");
    if (!module.attribute("version", "1").matches("\\d+(\\.\\d+){0,2}(\\.\\w+)?|none"))
      checks.problem(
          module,
          module,
          "version \"" + module.attribute("version") + "\".",
          "write a version such as 1.0, or none.");
    Clashes.Found here = new Clashes.Found(module, module, checks);
    Clashes.jiras("rest path", path(module), Kind.REST, Comparator.naturalOrder(), here);
    Clashes.earlier(
        "rest path",
        Clashes.all(element(), checks, Stream::of),
        one -> path(one) + "/" + one.attribute("version", ""),
        Comparator.naturalOrder(),
        here);
    List<String> found = annotated(module, checks.jar());
    for (String name : found) checks.classes().find(name, Object.class, Place.of(module, module));
    if (found.isEmpty())
      checks.problem(
          module,
          module,
          "no class with @Path in the jar"
              + (module.child("package").isPresent() ? " below its packages." : "."),
          "add a resource class annotated with jakarta.ws.rs.Path.");
  }

  @Override
  public Made create(Xml module, Live live) {
    List<Class<?>> types = new ArrayList<>();
    for (String name : annotated(module, live.jar())) {
      Class<?> type = live.type(name);
      boolean resource = type.isAnnotationPresent(Path.class) && !type.isInterface();
      if (resource || type.isAnnotationPresent(Provider.class)) types.add(type);
    }
    return Made.of(
        new RestModule(
            live.complete(module),
            path(module),
            module.attribute("version", ""),
            List.copyOf(types),
            Place.of(module, module)));
  }

  private static String path(Xml module) {
    return module.attribute("path", "").replaceAll("^/+|/+$", "");
  }

  /** The classes below the module's packages whose file names one of the annotations. */
  private static List<String> annotated(Xml module, PluginJar jar) {
    List<String> packages =
        module.children("package").map(p -> p.text().replace('.', '/') + "/").toList();
    List<String> found = new ArrayList<>();
    jar.entries()
        .forEach(
            (name, bytes) -> {
              boolean here = packages.isEmpty() || packages.stream().anyMatch(name::startsWith);
              if (here && name.endsWith(".class") && names(bytes))
                found.add(name.substring(0, name.length() - 6).replace('/', '.'));
            });
    return found;
  }

  private static boolean names(byte[] classFile) {
    String raw = new String(classFile, StandardCharsets.ISO_8859_1);
    return ANNOTATIONS.stream().anyMatch(raw::contains);
  }
}
