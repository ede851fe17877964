package io.roundtrip.notify.send.jira;

import static io.roundtrip.People.ADA;
import static io.roundtrip.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.mail.MailProtocol;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.mail.server.SMTPMailServer;
import io.roundtrip.host.PlainTurns;
import io.roundtrip.notify.Body;
import io.roundtrip.notify.letter.HowToStop;
import io.roundtrip.notify.send.Delivery;
import io.roundtrip.notify.send.Envelope;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.After;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** A server that, at a step of a conversation under TLS, says what is no TLS. */
public class OverTlsTest {
  private static final char[] WORD = "secret".toCharArray();
  private static final Envelope LETTER =
      new Envelope(
          String.valueOf(ADA.email()),
          "Roundtrip",
          "",
          new Body("Dark mode", "Hello Ada", null, MONDAY),
          "<rt.abc@jira.example.com>",
          Envelope.Series.NONE,
          new HowToStop(Optional.of("https://feedback.example.com/stop?t=1"), ""),
          Locale.ENGLISH);

  @ClassRule public static final TemporaryFolder FOLDER = new TemporaryFolder();

  private static SSLContext tls = mock(SSLContext.class);
  private ServerSocket socket = mock(ServerSocket.class);

  @BeforeClass
  public static void a_certificate() throws Exception {
    Path store = FOLDER.getRoot().toPath().resolve("keys");
    Process made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=mail.example.com",
                "-ext",
                "san=ip:127.0.0.1",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(WORD))
            .redirectErrorStream(true)
            .start();
    String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(made.waitFor()).as(said).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, WORD);
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, WORD);
    tls = SSLContext.getInstance("TLS");
    tls.init(managers.getKeyManagers(), null, null);
  }

  @After
  public void closed() throws IOException {
    socket.close();
  }

  private Delivery brokenAt(String command) throws Exception {
    socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(() -> talk(command), "tls-smtp");
    thread.setDaemon(true);
    thread.start();
    Properties trust = new Properties();
    trust.setProperty("mail.smtp.ssl.trust", "*");
    SMTPMailServer server = mock(SMTPMailServer.class);
    when(server.getHostname()).thenReturn("127.0.0.1");
    when(server.getPort()).thenReturn(String.valueOf(socket.getLocalPort()));
    when(server.getMailProtocol()).thenReturn(MailProtocol.SMTP);
    when(server.getTimeout()).thenReturn(10_000L);
    when(server.getDefaultFrom()).thenReturn("jira@example.com");
    when(server.isTlsRequired()).thenReturn(true);
    when(server.getProperties()).thenReturn(trust);
    MailServerManager servers = mock(MailServerManager.class);
    when(servers.isDefaultSMTPMailServerDefined()).thenReturn(true);
    when(servers.getDefaultSMTPMailServer()).thenReturn(server);
    return new SmtpMailer(servers, System::nanoTime, new PlainTurns()).send(LETTER);
  }

  private void talk(String breaksAt) {
    try (Socket plain = socket.accept()) {
      say(plain, "220 mail.example.com ESMTP");
      heard(plain);
      say(plain, "250-mail.example.com\r\n250 STARTTLS");
      heard(plain);
      if (breaksAt.equals("STARTTLS")) {
        say(plain, "220 go\r\nthis is no TLS");
        heard(plain);
        return;
      }
      say(plain, "220 go");
      SSLSocket safe = (SSLSocket) tls.getSocketFactory().createSocket(plain, null, 0, false);
      safe.setUseClientMode(false);
      BufferedReader in = reader(safe);
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        boolean data = line.equals("DATA");
        if (line.startsWith(breaksAt)) {
          garble(plain);
          return;
        }
        say(safe, data ? "354 go" : "250 ok");
        if (!data) continue;
        for (String text = in.readLine(); text != null && !text.equals("."); ) text = in.readLine();
        if (breaksAt.equals(".")) garble(plain);
        else say(safe, "250 queued");
      }
    } catch (IOException over) {
      return;
    }
  }

  private static BufferedReader reader(Socket from) throws IOException {
    return new BufferedReader(
        new InputStreamReader(from.getInputStream(), StandardCharsets.US_ASCII));
  }

  private static void heard(Socket from) throws IOException {
    InputStream in = from.getInputStream();
    for (int c = in.read(); c >= 0 && c != '\n'; ) c = in.read();
  }

  /** A record that nobody with the session's keys wrote. */
  private static void garble(Socket to) throws IOException {
    byte[] record = new byte[5 + 64];
    System.arraycopy(new byte[] {23, 3, 3, 0, 64}, 0, record, 0, 5);
    to.getOutputStream().write(record);
    to.getOutputStream().flush();
  }

  private static void say(Socket to, String line) throws IOException {
    OutputStream out = to.getOutputStream();
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Test
  public void a_letter_under_tls_is_taken() throws Exception {
    assertThat(brokenAt("nowhere")).isInstanceOf(Delivery.Accepted.class);
  }

  @Test
  public void before_a_mail_is_begun_it_is_the_servers_matter() throws Exception {
    for (String command : new String[] {"STARTTLS", "EHLO", "MAIL"})
      assertThat(brokenAt(command)).as(command).isInstanceOf(Delivery.NoServer.class);
  }

  @Test
  public void once_somebody_is_named_the_talk_about_this_mail_broke() throws Exception {
    for (String command : new String[] {"RCPT", "DATA"})
      assertThat(brokenAt(command)).as(command).isInstanceOf(Delivery.Broken.class);
  }

  @Test
  public void after_the_last_dot_nobody_knows_whether_it_was_taken() throws Exception {
    assertThat(brokenAt(".")).isInstanceOf(Delivery.Unknown.class);
  }
}
