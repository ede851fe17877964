package io.roundtrip.setup.jira;

import com.atlassian.jira.cluster.ClusterManager;
import com.atlassian.sal.api.ApplicationProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The file {@code roundtrip/site-mark} in the home that all nodes share. A Jira that is no cluster
 * may have none but its own. Where there is no such folder there is no mark.
 */
public final class MarkFile {
  private static final int BYTES = 16;

  private final ApplicationProperties application;
  private final ClusterManager cluster;
  private final SecureRandom random;

  public MarkFile(ApplicationProperties application, ClusterManager cluster, SecureRandom random) {
    this.application = application;
    this.cluster = cluster;
    this.random = random;
  }

  /** "" without a file; a half-written one is a fault. */
  String read() throws IOException {
    Optional<Path> file = file();
    if (file.isEmpty() || !Files.exists(file.get())) return "";
    String mark = Files.readString(file.get(), StandardCharsets.US_ASCII).strip();
    if (!isMark(mark)) throw new IOException("the site mark is spoilt");
    return mark;
  }

  private static boolean isMark(String text) {
    return text.length() == 32 && text.chars().allMatch(c -> Character.digit(c, 16) >= 0);
  }

  void make() {
    file()
        .ifPresent(
            file -> {
              try {
                Files.createDirectories(file.getParent());
                Files.writeString(file, fresh(), StandardOpenOption.CREATE_NEW);
              } catch (FileAlreadyExistsException anotherNode) {
                return;
              } catch (IOException e) {
                throw new UncheckedIOException("the site mark cannot be written", e);
              }
            });
  }

  void makeAnew() {
    file()
        .ifPresent(
            file -> {
              try {
                Files.createDirectories(file.getParent());
                Path beside = Files.createTempFile(file.getParent(), "site-mark", "");
                Files.writeString(beside, fresh());
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
              } catch (IOException e) {
                throw new UncheckedIOException("the site mark cannot be written", e);
              }
            });
  }

  private String fresh() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private Optional<Path> file() {
    return home().map(home -> home.resolve("roundtrip").resolve("site-mark"));
  }

  private Optional<Path> home() {
    Optional<Path> shared;
    try {
      shared = application.getSharedHomeDirectory();
    } catch (LinkageError absent) {
      return Optional.empty();
    }
    return shared.isPresent() || cluster.isClustered()
        ? shared
        : application.getLocalHomeDirectory();
  }
}
