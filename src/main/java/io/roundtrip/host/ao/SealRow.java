package io.roundtrip.host.ao;

import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** A signing key. Read by AoSigner only, never exported. */
@Table("SEAL")
public interface SealRow extends RawEntity<Long> {
  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  @NotNull
  @Unique
  @StringLength(20)
  String getKeyId();

  @NotNull
  @StringLength(100)
  String getSecret();

  void setKeyId(String value);

  void setSecret(String value);

  @NotNull
  Long getMadeAt();

  /** NULL while what it signed is believed. */
  @Nullable Long getRetiredAt();

  void setRetiredAt(Long value);
}
