package dev.tallyman.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `tallyman completion`: what a shell needs to complete commands and options.
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Prints a script for bash and zsh that completes commands and options by Tab.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(./tallyman completion)",
      "  ./tallyman completion > ~/.local/share/bash-completion/completions/tallyman",
    })
final class Completion implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    out.print(AutoComplete.bash(spec.root().name(), spec.root().commandLine()));
    out.flush();
    return Exit.DONE.code();
  }
}
