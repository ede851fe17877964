package io.roundtrip.strict;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * A small plugin, good as it stands, and spoilt one step at a time. Key {@code small.plugin}; every
 * text added is on a line of its own.
 */
public final class SmallPlugin {
  private static final String SPRING =
      """
      <beans xmlns="http://www.springframework.org/schema/beans" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
             xmlns:context="http://www.springframework.org/schema/context"
             xsi:schemaLocation="http://www.springframework.org/schema/beans http://www.springframework.org/schema/beans/spring-beans.xsd
                                 http://www.springframework.org/schema/context http://www.springframework.org/schema/context/spring-context.xsd">
        <context:annotation-config/>
      %s</beans>
      """;

  private final Map<String, String> headers = new LinkedHashMap<>();
  private final TreeSet<String> imports = new TreeSet<>();
  private final List<String> modules = new ArrayList<>();
  private final List<String> beans = new ArrayList<>();
  private final Map<String, String> sources = new LinkedHashMap<>();
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final List<String> texts = new ArrayList<>();
  private String pluginsVersion = "2";

  private SmallPlugin() {
    header("Bundle-ManifestVersion", "2");
    header("Bundle-SymbolicName", "small.plugin");
    header("Bundle-Version", "1.0.0");
    header("Atlassian-Plugin-Key", "small.plugin");
    header("Spring-Context", "*");
  }

  /** A plugin that starts and does nothing. */
  public static SmallPlugin good() {
    return new SmallPlugin();
  }

  /** A manifest header; null takes it away. */
  public SmallPlugin header(String name, String value) {
    if (value == null) headers.remove(name);
    else headers.put(name, value);
    return this;
  }

  public SmallPlugin pluginsVersion(String version) {
    pluginsVersion = version;
    return this;
  }

  public SmallPlugin imports(String... packages) {
    imports.addAll(List.of(packages));
    return this;
  }

  /** Lines of a module; its first line is line 6 if it is the first module, and so on. */
  public SmallPlugin module(String... lines) {
    modules.addAll(List.of(lines));
    return this;
  }

  public SmallPlugin bean(String className) {
    beans.add(className);
    return this;
  }

  /** A class to compile. */
  public SmallPlugin source(String className, String code) {
    sources.put(className, code);
    return this;
  }

  /** A class of package small from the resources; words to replace, in pairs. */
  public SmallPlugin sample(String name, String... replaced) {
    String code = resource(name + ".java.txt");
    for (int i = 0; i < replaced.length; i += 2) code = code.replace(replaced[i], replaced[i + 1]);
    return source("small." + name, code);
  }

  /** A file of the resources of these tests. */
  static String resource(String name) {
    try (InputStream in = SmallPlugin.class.getResourceAsStream("/strict/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(name, failed);
    }
  }

  public SmallPlugin file(String path, String content) {
    files.put(path, content.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public SmallPlugin text(String key, String text) {
    texts.add(key + "=" + text);
    return this;
  }

  /** Writes the jar. */
  public Path jar(Path folder) {
    try {
      Path jar = Files.createTempFile(folder, "small", ".jar");
      try (OutputStream out = Files.newOutputStream(jar);
          JarOutputStream zip = new JarOutputStream(out, manifest())) {
        for (Map.Entry<String, byte[]> entry : entries().entrySet()) {
          zip.putNextEntry(new JarEntry(entry.getKey()));
          zip.write(entry.getValue());
          zip.closeEntry();
        }
      }
      return jar;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Map<String, byte[]> entries() {
    Map<String, byte[]> entries = new LinkedHashMap<>(files);
    entries.put("atlassian-plugin.xml", descriptor().getBytes(StandardCharsets.UTF_8));
    entries.put("META-INF/spring/plugin.xml", spring().getBytes(StandardCharsets.UTF_8));
    entries.put("small.properties", String.join("\n", texts).getBytes(StandardCharsets.UTF_8));
    if (!sources.isEmpty()) entries.putAll(Compiled.classes(sources));
    return entries;
  }

  private String descriptor() {
    return "<atlassian-plugin key=\"small.plugin\" name=\"Small\" plugins-version=\""
        + pluginsVersion
        + "\">\n"
        + "<plugin-info>\n<version>1.0.0</version>\n</plugin-info>\n"
        + "<resource type=\"i18n\" name=\"i18n\" location=\"small\"/>\n"
        + String.join("\n", modules)
        + "\n</atlassian-plugin>\n";
  }

  private String spring() {
    StringBuilder lines = new StringBuilder();
    for (String bean : beans) lines.append("  <bean class=\"").append(bean).append("\"/>\n");
    return SPRING.formatted(lines);
  }

  private Manifest manifest() {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    headers.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
    if (!imports.isEmpty())
      manifest.getMainAttributes().putValue("Import-Package", String.join(",", imports));
    return manifest;
  }
}
