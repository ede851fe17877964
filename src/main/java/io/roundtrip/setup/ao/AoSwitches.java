package io.roundtrip.setup.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.kernel.Ensured;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.setup.Switches;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Switches in the table SWITCH, one row a name. */
public final class AoSwitches implements Switches {
  private final ActiveObjects ao;

  public AoSwitches(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public Optional<Setting> get(Name name) {
    return row(name).map(AoSwitches::setting);
  }

  @Override
  public void set(Name name, Setting setting) {
    if (row(name).isEmpty()) setIfAbsent(name, setting);
    row(name).ifPresent(row -> write(row, setting));
  }

  @Override
  public boolean setIfAbsent(Name name, Setting setting) {
    if (row(name).isPresent()) return false;
    Map<String, Object> row = new HashMap<>();
    row.put("TITLE", title(name));
    row.put("TEXT", setting.text());
    row.put("SET_BY", setting.by().value());
    row.put("SET_AT", setting.at().toEpochMilli());
    return Ensured.inserted(() -> ao.create(SwitchRow.class, row), () -> row(name).isPresent());
  }

  @Override
  public void clear(Name name) {
    ao.deleteWithSQL(SwitchRow.class, "TITLE = ?", title(name));
  }

  @Override
  public boolean clear(Name name, Instant setAt) {
    String where = "TITLE = ? AND SET_AT = ?";
    return ao.deleteWithSQL(SwitchRow.class, where, title(name), setAt.toEpochMilli()) > 0;
  }

  private Optional<SwitchRow> row(Name name) {
    return Stream.of(ao.find(SwitchRow.class, "TITLE = ?", title(name))).findFirst();
  }

  private static void write(SwitchRow row, Setting setting) {
    row.setText(setting.text());
    row.setSetBy(setting.by().value());
    row.setSetAt(setting.at().toEpochMilli());
    row.save();
  }

  private static String title(Name name) {
    return "switch." + name;
  }

  private static Setting setting(SwitchRow row) {
    return new Setting(
        Objects.requireNonNullElse(row.getText(), ""),
        new UserKey(Objects.requireNonNullElse(row.getSetBy(), "")),
        Instant.ofEpochMilli(row.getSetAt()));
  }
}
