package minijira.boot;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * AUI itself, as Jira 11 brings it: fetched once with npm, kept below target, used from there ever
 * after. Where it cannot be had the host draws its screens with a stand-in, and says so.
 */
public final class Aui {
  public static final String VERSION = "10.0.4";

  record Packed(String name, String version, String sha512) {
    String file() {
      return name.replace("@", "").replace('/', '-') + "-" + version + ".tgz";
    }
  }

  private static final List<Packed> PACKED =
      List.of(
          new Packed(
              "@atlassian/aui",
              VERSION,
              "av0pOzGqeliN2EXLmD22MH3F8HHSj55NVzpX09fYLOuUeQXZ6mhZVGnuzH5Ovx34TV+mDXRmxSvsLn3Tf2VWyQ=="),
          new Packed(
              "jquery",
              "3.7.1",
              "m4avr8yL8kmFN8psrbFFFmB/If14iN5o9nw/NgnnM+kybDJpRsAynV2BsfpTYrTRysYUdADVD7CkUUizgkpLfg=="));
  private static final Map<String, Optional<Path>> USUAL = new HashMap<>();

  private final Path kept;
  private final String npm;
  private final List<Packed> packed;

  /**
   * @param kept the folder in which it is kept
   * @param npm the command
   */
  Aui(Path kept, String npm) {
    this(kept, npm, PACKED);
  }

  Aui(Path kept, String npm, List<Packed> packed) {
    this.kept = kept;
    this.npm = npm;
    this.packed = packed;
  }

  /** Whether AUI can be fetched here. */
  public static boolean npm() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "npm")));
  }

  /** Looks once in the life of a JVM. */
  static Optional<Path> usual(String wish) {
    synchronized (USUAL) {
      return USUAL.computeIfAbsent(wish, new Aui(Path.of("target/aui"), "npm")::folder);
    }
  }

  /**
   * The folder with the packages of AUI and jQuery; empty: the stand-in.
   *
   * @param wish own, real (then it must be had), or nothing: real if it can be had
   */
  Optional<Path> folder(String wish) {
    if (wish.equals("own")) return standIn("as wished");
    if (!wish.isEmpty() && !wish.equals("real"))
      throw new IllegalArgumentException("aui is own or real, not " + wish);
    try {
      Path folder = fetched();
      System.err.println("AUI " + VERSION + ", the real one, from " + folder);
      return Optional.of(folder);
    } catch (IOException | IllegalStateException not) {
      if (wish.equals("real")) throw new IllegalStateException("AUI cannot be had here", not);
      return standIn(String.valueOf(not.getMessage()));
    }
  }

  private static Optional<Path> standIn(String why) {
    System.err.println(
        "***** NO REAL AUI: the screens are drawn with a stand-in of our own, " + why + " *****");
    return Optional.empty();
  }

  private Path fetched() throws IOException {
    Path folder = kept.resolve(VERSION).toAbsolutePath();
    if (Files.isDirectory(folder)) return folder;
    Files.createDirectories(kept);
    try (FileChannel lock = open(kept.resolve("lock"));
        FileLock alone = lock.lock()) {
      if (alone.isValid() && !Files.isDirectory(folder)) fetch(folder);
      return folder;
    }
  }

  private static FileChannel open(Path lock) throws IOException {
    return FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /** Beside its place first, so that what is there is always whole. */
  private void fetch(Path folder) throws IOException {
    Path work = Files.createTempDirectory(kept, "fetch");
    List<String> pack = new ArrayList<>(List.of(npm, "pack", "--silent"));
    for (Packed one : packed) pack.add(one.name + "@" + one.version);
    run(work, pack);
    Path made = Files.createDirectories(work.resolve("made"));
    for (Packed one : packed) unpack(one, work.resolve(one.file()), made);
    Files.move(made, folder);
    Files.delete(work);
  }

  private static void unpack(Packed one, Path file, Path made) throws IOException {
    if (!sha512(file).equals(one.sha512))
      throw new IllegalStateException(one.file() + " is not the one we know");
    Path into = Files.createDirectories(made.resolve(one.name.replaceAll(".*/", "")));
    run(into, List.of("tar", "-xzf", file.toAbsolutePath().toString(), "--strip-components=1"));
    Files.delete(file);
  }

  private static void run(Path in, List<String> command) throws IOException {
    Path said = Files.createTempFile("aui", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(in.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      boolean ended = process.waitFor(90, TimeUnit.SECONDS);
      process.destroyForcibly();
      if (!ended || process.exitValue() != 0)
        throw new IllegalStateException(
            command.get(0) + (ended ? " failed: " : " took too long: ") + lastLine(said));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while AUI was fetched", stopped);
    } finally {
      Files.delete(said);
    }
  }

  private static String lastLine(Path said) throws IOException {
    return Files.readString(said).strip().lines().reduce((a, b) -> b).orElse("nothing was said");
  }

  static String sha512(Path file) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file));
      return Base64.getEncoder().encodeToString(hash);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }
}
