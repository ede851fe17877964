package minijira.plugin.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.sal.api.pluginsettings.PluginSettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import minijira.node.platform.Settings;
import org.junit.Rule;
import org.junit.Test;

public class SettingsTest {
  @Rule public final Rows rows = new Rows();

  @Test
  public void what_was_put_is_there_for_every_node() {
    PluginSettings here = new Settings(rows.get()).createGlobalSettings();
    PluginSettings there = new Settings(rows.get()).createGlobalSettings();

    here.put("a", "text");
    here.put("b", List.of("x", "y", "z", "1", "2", "3", "4", "5", "6", "7", "8"));
    here.put("c", Map.of("k", "v"));

    assertThat(there.get("a")).isEqualTo("text");
    assertThat(there.get("b"))
        .isEqualTo(List.of("x", "y", "z", "1", "2", "3", "4", "5", "6", "7", "8"));
    assertThat(there.get("c")).isEqualTo(Map.of("k", "v"));
  }

  @Test
  public void a_project_has_settings_of_its_own() {
    Settings settings = new Settings(rows.get());

    settings.createSettingsForKey("RT").put("a", "mine");

    assertThat(settings.createGlobalSettings().get("a")).isNull();
    assertThat(settings.createSettingsForKey("RT").get("a")).isEqualTo("mine");
  }

  @Test
  public void put_and_remove_return_what_was_there() {
    PluginSettings settings = new Settings(rows.get()).createGlobalSettings();
    settings.put("a", "one");

    assertThat(settings.put("a", "two")).isEqualTo("one");
    assertThat(settings.remove("a")).isEqualTo("two");
    assertThat(settings.get("a")).isNull();
  }

  @Test
  public void other_types_and_long_keys_are_refused() {
    PluginSettings settings = new Settings(rows.get()).createGlobalSettings();

    assertThatThrownBy(() -> settings.put("a", Instant.EPOCH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.time.Instant");
    assertThatThrownBy(() -> settings.put("a".repeat(101), "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("longer than 100");
  }
}
