package io.talkturn.corpus.io.workbook;

import io.talkturn.corpus.io.source.SourceFile;
import io.talkturn.foundation.FileTouch;
import io.talkturn.foundation.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.zip.ZipFile;

/** What kind of workbook a file is, judged by what is in it. */
enum WorkbookKind {
    /** Excel since 2007, the kind that is read. */
    XLSX,
    /** Excel 97 to 2003. */
    XLS,
    /** A workbook under a password. */
    ENCRYPTED,
    /** Excel's binary form. */
    XLSB,
    /** LibreOffice. */
    ODS,
    /** A zip file that is called a workbook and cannot be opened. */
    DAMAGED,
    /** Something else. */
    NONE;

    private static final int LOOK = 1 << 20;
    private static final String OLE = "\u00D0\u00CF\u0011\u00E0";
    private static final String ZIP = "PK\u0003\u0004";
    private static final String SAVE = "Open it in Excel or LibreOffice and save it as “.xlsx” or as “CSV UTF-8”.";

    static WorkbookKind of(SourceFile file) {
        String start = start(file);
        if (start.startsWith(OLE)) {
            String whole = start.replace("\0", "");
            return whole.contains("EncryptedPackage")
                    ? ENCRYPTED
                    : whole.contains("Workbook") || whole.contains("Book") || isCalled(file, ".xls") ? XLS : NONE;
        }
        return start.startsWith(ZIP) ? zipped(file) : NONE;
    }

    private static WorkbookKind zipped(SourceFile file) {
        try (ZipFile zip = new ZipFile(file.path().toFile())) {
            if (zip.getEntry("xl/workbook.bin") != null) {
                return XLSB;
            }
            if (zip.stream()
                    .anyMatch(entry -> entry.getName().toLowerCase(Locale.ROOT).startsWith("xl/"))) {
                return XLSX;
            }
            return zip.getEntry("content.xml") != null && isCalled(file, ".ods") ? ODS : NONE;
        } catch (IOException | IllegalArgumentException e) {
            return isCalled(file, ".xlsx") || isCalled(file, ".xlsm") ? DAMAGED : NONE;
        }
    }

    private static boolean isCalled(SourceFile file, String ending) {
        return file.name().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private static String start(SourceFile file) {
        FileTouch.read(file.path());
        try (InputStream in = Files.newInputStream(file.path())) {
            byte[] four = in.readNBytes(4);
            String start = new String(four, StandardCharsets.ISO_8859_1);
            return start.equals(OLE) ? start + new String(in.readNBytes(LOOK), StandardCharsets.ISO_8859_1) : start;
        } catch (IOException e) {
            return "";
        }
    }

    /** Why a file of this kind is not read. */
    UserError refusal(SourceFile file) {
        return switch (this) {
            case XLS -> file.error("This is a workbook of Excel 97 to 2003 (.xls), which is not read.", SAVE);
            case XLSB -> file.error("This is a binary workbook (.xlsb), which is not read.", SAVE);
            case ODS -> file.error("This is a workbook of LibreOffice (.ods), which is not read.", SAVE);
            case ENCRYPTED ->
                file.error(
                        "The workbook is protected by a password.",
                        "Save it without one: in Excel File, Info, Protect Workbook, Encrypt with Password, and leave "
                                + "the password empty.");
            case DAMAGED -> file.error("The workbook is damaged: it is cut short or no zip file.", "Save it again.");
            default -> file.error("This is no workbook of Excel.", "Choose a file that ends in .xlsx.");
        };
    }
}
