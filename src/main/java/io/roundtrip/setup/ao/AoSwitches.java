package io.roundtrip.setup.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.SoundRows;
import io.roundtrip.kernel.Ensured;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.setup.Switches;
import java.time.Instant;
import java.util.Comparator;
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
    return Ensured.inserted(
        () -> ao.create(SwitchRow.class, row(title(name), setting)), () -> row(name).isPresent());
  }

  /** Each version is a row of its own: its title can be given only once. */
  @Override
  public boolean replace(Name name, int seen, Setting next) {
    if (version(name) != seen) return false;
    String title = title(name) + "." + (seen + 1);
    boolean ours =
        Ensured.inserted(
            () -> ao.create(SwitchRow.class, row(title, next)), () -> row(title).isPresent());
    if (ours && version(name) == seen + 1) {
      ao.deleteWithSQL(SwitchRow.class, "TITLE LIKE ? AND TITLE <> ?", title(name) + ".%", title);
      return true;
    }
    if (ours) ao.deleteWithSQL(SwitchRow.class, "TITLE = ?", title);
    return false;
  }

  private int version(Name name) {
    return numbered(name).map(Numbered::version).orElse(0);
  }

  @Override
  public Optional<Numbered> numbered(Name name) {
    String start = title(name) + ".";
    return Stream.of(ao.find(SwitchRow.class, "TITLE LIKE ?", start + "%"))
        .flatMap(row -> SoundRows.one(ao, SwitchRow.class, row, AoSwitches::numbered).stream())
        .max(Comparator.comparingInt(Numbered::version));
  }

  private static Numbered numbered(SwitchRow row) {
    String title = row.getTitle();
    return new Numbered(
        Integer.parseInt(title.substring(title.lastIndexOf('.') + 1)), setting(row));
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

  /** One transaction: until it ends others see the old row. */
  @Override
  public boolean exchange(Name name, Instant setAt, Setting next) {
    return ao.executeInTransaction(
        () -> {
          if (!clear(name, setAt)) return false;
          SwitchRow ignored = ao.create(SwitchRow.class, row(title(name), next));
          return true;
        });
  }

  private Optional<SwitchRow> row(Name name) {
    return row(title(name));
  }

  private Optional<SwitchRow> row(String title) {
    return Stream.of(ao.find(SwitchRow.class, "TITLE = ?", title)).findFirst();
  }

  private static Map<String, Object> row(String title, Setting setting) {
    Map<String, Object> row = new HashMap<>();
    row.put("TITLE", title);
    row.put("TEXT", setting.text());
    row.put("SET_BY", setting.by().value());
    row.put("SET_AT", setting.at().toEpochMilli());
    return row;
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
