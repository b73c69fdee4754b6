package dev.tallyman.extract.lexicon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredJarTest {

  @TempDir Path folder;

  @Test
  void an_entry_that_is_not_compressed_is_read_where_it_lies() throws IOException {
    StoredJar jar = StoredJar.open(jar());

    assertThat(jar).isNotNull();
    assertThat(jar.bytes("lexicon/verbs.lex")).asString(UTF_8).isEqualTo("ship(s), Ñandú");
    assertThat(jar.bytes("ends.weights")).asString(UTF_8).isEmpty();
  }

  @Test
  void a_compressed_entry_and_one_that_is_not_there_are_left_to_others() throws IOException {
    StoredJar jar = StoredJar.open(jar());

    assertThat(jar).isNotNull();
    assertThat(jar.bytes("small.lex")).isNull();
    assertThat(jar.bytes("none.lex")).isNull();
    assertThat(jar.bytes("Main.class")).isNull();
  }

  @Test
  void a_folder_and_a_file_of_another_kind_are_no_jar() throws IOException {
    assertThat(StoredJar.open(folder)).isNull();
    assertThat(StoredJar.open(Files.writeString(folder.resolve("words"), "no jar"))).isNull();
  }

  private Path jar() throws IOException {
    Path file = folder.resolve("tables.jar");
    try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(file))) {
      store(jar, "Main.class", "class");
      store(jar, "lexicon/verbs.lex", "ship(s), Ñandú");
      jar.putNextEntry(new ZipEntry("small.lex"));
      jar.write("aaaaaaaaaaaaaaaa".getBytes(UTF_8));
      store(jar, "ends.weights", "");
    }
    return file;
  }

  private static void store(ZipOutputStream jar, String name, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    jar.putNextEntry(entry);
    jar.write(bytes);
  }
}
