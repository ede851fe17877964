package io.roundtrip.strict;

import io.roundtrip.Hosts;
import io.roundtrip.Remote;
import io.roundtrip.Tokens;
import io.roundtrip.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import minijira.boot.Host;
import minijira.boot.NodeHandle;
import minijira.boot.Options;
import org.junit.rules.ExternalResource;
import org.junit.rules.TemporaryFolder;

/** One running host for a test class; each test gives it a plugin of its own. */
public final class StrictHost extends ExternalResource {
  private final TemporaryFolder folder = new TemporaryFolder();
  private final HttpClient client = HttpClient.newHttpClient();
  private final String[] without;
  private Host host;

  public StrictHost() {
    this(new String[0]);
  }

  private StrictHost(String[] without) {
    this.without = without;
  }

  /** A Jira that does not export these packages, or does not offer these services. */
  public static StrictHost without(String... names) {
    return new StrictHost(names);
  }

  @Override
  protected void before() throws IOException {
    Remote.needsOwnHost("a plugin of its own");
    folder.create();
    Path jar = SmallPlugin.good().jar(folder.getRoot().toPath());
    Path data = folder.getRoot().toPath().resolve("data");
    host = Hosts.start(Options.inMemory(jar, data, 1).without(without));
  }

  @Override
  protected void after() {
    if (host != null) host.close();
    folder.delete();
  }

  /** Why the plugin does not start, or an empty text. */
  public String refusal(SmallPlugin plugin) {
    return refusal(plugin.jar(folder.getRoot().toPath()));
  }

  /** The same of any file. */
  public String refusal(Path jar) {
    node().command("install", Map.of("path", jar.toString()));
    String error = node().loadError();
    return error == null ? "" : error;
  }

  /** Installs a plugin that must start. */
  public void install(SmallPlugin plugin) {
    String error = refusal(plugin);
    if (!error.isEmpty()) throw new AssertionError(error);
  }

  /** An anonymous GET; headers in pairs. */
  public HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  /** An anonymous POST; headers in pairs. */
  public HttpResponse<String> post(
      String path, String contentType, String body, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Somebody with a token of theirs. */
  public Visitor as(String user) {
    return Visitor.named(baseUrl(), user);
  }

  /** The value of the header Authorization for this user. */
  public String token(String user) {
    return Tokens.header(baseUrl(), user);
  }

  public String baseUrl() {
    return host.baseUrl();
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl() + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  public NodeHandle node() {
    return host.node(0);
  }
}
