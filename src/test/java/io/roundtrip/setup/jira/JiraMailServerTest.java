package io.roundtrip.setup.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.atlassian.mail.Settings;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.mail.server.SMTPMailServer;
import io.roundtrip.setup.MailServer;
import minijira.node.Components;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class JiraMailServerTest {
  private final MailServerManager servers = mock(MailServerManager.class);

  private final Settings before = Components.find(Settings.class);

  @Before
  public void a_jira_that_cannot_say_whether_it_may_send() {
    Components.add(
        Settings.class,
        () -> {
          throw new IllegalStateException("no settings yet");
        });
  }

  @After
  public void as_it_was() {
    Components.add(Settings.class, before);
  }

  @Test
  public void a_server_that_nobody_switched_off_is_ready() {
    SMTPMailServer server = mock(SMTPMailServer.class);
    when(servers.getDefaultSMTPMailServer()).thenReturn(server);

    assertThat(new JiraMailServer(servers).state()).isEqualTo(MailServer.State.READY);
  }

  @Test
  public void without_a_server_there_is_nothing_to_ask() {
    assertThat(new JiraMailServer(servers).state()).isEqualTo(MailServer.State.MISSING);
  }
}
