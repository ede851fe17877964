package io.roundtrip.setup.jira;

import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import io.roundtrip.host.ServerId;
import io.roundtrip.host.ao.Database;
import io.roundtrip.kernel.Hash;
import io.roundtrip.setup.Fingerprint;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Base URL, database address and server id as hashes, and a file in the shared home. A copy that
 * runs with the same names in a network of its own, with a copy of the shared home too, shares all
 * of them: nothing inside can tell it apart.
 */
public final class JiraFingerprint implements Fingerprint {
  private static final Logger LOG = LoggerFactory.getLogger(JiraFingerprint.class);
  private static final int LONGEST = 300;
  private static final int DIGITS = 16;

  private final ApplicationProperties application;
  private final Database database;
  private final ServerId server;
  private final MarkFile file;

  public JiraFingerprint(
      ApplicationProperties application, Database database, ServerId server, MarkFile file) {
    this.application = application;
    this.database = database;
    this.server = server;
    this.file = file;
  }

  @Override
  public Map<Part, String> now() {
    Map<Part, String> parts = new EnumMap<>(Part.class);
    put(parts, Part.ADDRESS, this::address);
    put(parts, Part.DATABASE, () -> database.address().map(JiraFingerprint::hash).orElse(""));
    put(parts, Part.SERVER, () -> hash(server.value()));
    put(parts, Part.MARK, file::read);
    return parts;
  }

  @Override
  public void mark() {
    file.make();
  }

  @Override
  public void markAnew() {
    file.makeAnew();
  }

  private String address() {
    String url = application.getBaseUrl(UrlMode.CANONICAL);
    return url.length() > LONGEST ? url.substring(0, LONGEST) : url;
  }

  private static void put(Map<Part, String> parts, Part part, Callable<String> reading) {
    try {
      parts.put(part, reading.call());
    } catch (Exception unreadable) {
      LOG.warn("which Jira this is cannot be told: {}", part, unreadable);
    }
  }

  private static String hash(String text) {
    return text.isEmpty() ? "" : Hash.of("site", text).substring(0, DIGITS);
  }
}
