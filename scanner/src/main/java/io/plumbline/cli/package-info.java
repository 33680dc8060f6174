/**
 * The command line: picocli commands, wiring, clock, exit codes, progress. Start reading at {@link
 * io.plumbline.cli.Main}. Nothing else in the program writes to a terminal or ends the process.
 */
package io.plumbline.cli;
