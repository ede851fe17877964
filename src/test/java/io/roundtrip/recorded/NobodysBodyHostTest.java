package io.roundtrip.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import io.roundtrip.HostRule;
import io.roundtrip.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

/**
 * Who may not is told so before anybody reads what he sends: five megabytes are announced and not
 * one byte of them comes. A door that waits for them has not answered in time.
 */
public class NobodysBodyHostTest {
  @ClassRule public static final HostRule JIRA = HostRule.alone("nobodys-body");

  private static final int FIVE_MEGABYTES = 5 * 1024 * 1024;
  private static final int PATIENCE_MS = 3000;

  /** Here the body says which project it is about. */
  private static final Set<String> BODY_SAYS_WHERE =
      Set.of(
          "POST dismissals",
          "POST feedback",
          "POST imports",
          "POST merges",
          "POST splits",
          "POST suggestions");

  private static Somewhere world;

  @BeforeClass
  public static void a_project_with_one_of_everything() {
    world = Somewhere.in(JIRA);
  }

  @Test
  public void whoever_is_not_logged_in_is_told_so_unread() throws IOException {
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    for (RolesMatrixHostTest.Row row : writes()) {
      asked++;
      String status = announce(row, "");
      if (!status.equals("401")) wrong.add(row.door() + " " + status);
    }
    assertThat(wrong).isEmpty();
    assertThat(asked).isGreaterThan(25);
  }

  @Test
  public void whoever_may_not_is_told_so_unread() throws IOException {
    List<String> wrong = new ArrayList<>();
    String loner = "Authorization: " + Tokens.header(JIRA.baseUrl(), "loner") + "\r\n";
    for (RolesMatrixHostTest.Row row : writes()) {
      if (BODY_SAYS_WHERE.contains(row.door())) continue;
      String status = announce(row, loner);
      if (!status.equals(row.answers().get(1))) wrong.add(row.door() + " " + status);
    }
    assertThat(wrong).isEmpty();
  }

  private static List<RolesMatrixHostTest.Row> writes() throws IOException {
    return RolesMatrixHostTest.rows().stream()
        .filter(row -> row.writes() && row.path().startsWith("/rest/"))
        .toList();
  }

  /** The status of the answer, or what came instead. */
  private static String announce(RolesMatrixHostTest.Row row, String who) throws IOException {
    URI base = URI.create(JIRA.baseUrl());
    String path = Somewhere.fill(row.path(), world.open);
    String head =
        "%s %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nX-Atlassian-Token: no-check\r\n%sContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(
                row.verb(),
                base.getPath() + path,
                base.getAuthority(),
                who,
                RolesMatrixHostTest.type(row),
                FIVE_MEGABYTES);
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      socket.setSoTimeout(PATIENCE_MS);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      String line = answer.readLine();
      return line == null ? "nothing" : line.split(" ", -1)[1];
    } catch (SocketTimeoutException waits) {
      return "waits for the body";
    }
  }
}
