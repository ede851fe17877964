package io.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class TokensTest {
  private HttpServer server;
  private int made;

  @Before
  public void a_site_that_numbers_its_tokens() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          boolean token = exchange.getRequestURI().getPath().endsWith("/tokens");
          byte[] body =
              ("{\"rawToken\":\"" + (token ? ++made : 0) + "\"}").getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(token ? 201 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @After
  public void stop() {
    server.stop(0);
  }

  @Test
  public void a_site_at_a_port_that_served_another_one_gives_its_own() {
    String base = "http://localhost:" + server.getAddress().getPort();
    assertThat(Tokens.of(base, "pm")).isEqualTo("1");
    assertThat(Tokens.of(base, "pm")).isEqualTo("1");

    Tokens.forget(base);

    assertThat(Tokens.of(base, "pm")).isEqualTo("2");
    Tokens.forget(base + "0");
    assertThat(Tokens.of(base, "pm")).isEqualTo("2");
  }
}
