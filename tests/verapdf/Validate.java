import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Reads "flavour TAB path" lines; answers each with one line per failed check and a closing "end" or "error". */
public final class Validate {
    public static void main(String[] arguments) throws Exception {
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        VeraGreenfieldFoundryProvider.initialise();
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            String[] parts = line.split("\t", 2);
            try {
                check(PDFAFlavour.fromString(parts[0]), parts[1], answers);
            } catch (ModelParsingException | EncryptedPdfException unreadable) {
                answers.println("unreadable " + oneLine(unreadable.toString()));
                answers.println("end not compliant");
            } catch (Exception problem) {
                answers.println("error " + oneLine(problem.toString()));
            }
        }
    }

    private static void check(PDFAFlavour flavour, String path, PrintStream answers) throws Exception {
        if (flavour == PDFAFlavour.NO_FLAVOUR) {
            throw new IllegalArgumentException("no such flavour");
        }
        try (FileInputStream file = new FileInputStream(path);
                PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            for (TestAssertion failed : result.getTestAssertions()) {
                answers.println(failed.getRuleId().getClause() + "-" + failed.getRuleId().getTestNumber() + " "
                        + oneLine(failed.getMessage()) + " @ " + oneLine(failed.getLocation().getContext()));
            }
            answers.println(result.isCompliant() ? "end" : "end not compliant");
        }
    }

    private static String oneLine(String text) {
        return text == null ? "" : text.replaceAll("\\s+", " ");
    }
}
