package minijira.plugin.osgi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/** The plugin's file, read once. */
public final class PluginJar {
  private final Path file;
  private final Map<String, byte[]> entries = new TreeMap<>();
  private final Set<String> packages = new TreeSet<>();
  private final Map<String, String> manifest = new LinkedHashMap<>();

  public PluginJar(Path file) {
    this.file = file;
    try (JarFile jar = new JarFile(file.toFile())) {
      for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); )
        read(jar, all.nextElement());
      readManifest(jar.getManifest());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("plugin " + file, unreadable);
    }
  }

  public Path file() {
    return file;
  }

  public String header(String name, String otherwise) {
    return manifest.getOrDefault(name, otherwise);
  }

  /** Whether the jar holds this file, or a folder if the path ends in a slash. */
  public boolean has(String path) {
    String name = strip(path);
    return entries.containsKey(name)
        || (name.endsWith("/") && entries.keySet().stream().anyMatch(e -> e.startsWith(name)));
  }

  public byte @Nullable [] bytes(String path) {
    return entries.get(strip(path));
  }

  public Map<String, byte[]> entries() {
    return entries;
  }

  /** The packages that have a class in the jar. */
  public Set<String> packages() {
    return packages;
  }

  public boolean hasClass(String name) {
    return entries.containsKey(name.replace('.', '/') + ".class");
  }

  /** The packages of Import-Package; true = optional. */
  public Map<String, Boolean> imports() {
    Map<String, Boolean> found = new TreeMap<>();
    for (String clause : split(header("Import-Package", ""), ','))
      for (String part : split(clause, ';'))
        if (!part.contains("="))
          found.put(part, clause.replaceAll("[\\s\"]", "").contains("resolution:=optional"));
    return found;
  }

  /** The parts between separators that stand outside of quotes, trimmed, without empty ones. */
  private static List<String> split(String header, char separator) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    for (char c : (header + separator).toCharArray()) {
      if (c == '"') quoted = !quoted;
      if (c == separator && !quoted) {
        if (!part.toString().isBlank()) parts.add(part.toString().trim());
        part.setLength(0);
      } else part.append(c);
    }
    return parts;
  }

  private void read(JarFile jar, JarEntry entry) throws IOException {
    if (entry.isDirectory()) return;
    try (InputStream in = jar.getInputStream(entry)) {
      entries.put(entry.getName(), in.readAllBytes());
    }
    String name = entry.getName();
    if (name.endsWith(".class") && name.contains("/") && !name.startsWith("META-INF/"))
      packages.add(name.substring(0, name.lastIndexOf('/')).replace('/', '.'));
  }

  private void readManifest(@Nullable Manifest found) {
    if (found == null) return;
    Attributes main = found.getMainAttributes();
    main.forEach((name, value) -> manifest.put(name.toString(), value.toString()));
  }

  /** Whether a class, template or script holds this text. */
  public boolean names(String text) {
    return entries.entrySet().stream()
        .filter(entry -> entry.getKey().matches(".*\\.(class|vm|js)"))
        .anyMatch(
            entry -> new String(entry.getValue(), StandardCharsets.ISO_8859_1).contains(text));
  }

  private static String strip(String path) {
    return path.startsWith("/") ? path.substring(1) : path;
  }
}
