using System.Text;
using Checklist.Pdf.Barcodes;

namespace Checklist.Cli.Preview;

/// <summary>
/// An address as a code for the camera of a phone, drawn with half blocks. It sets both colours: a code that is inverted is hard to read.
/// </summary>
internal static class TerminalCode
{
    private const string Colors = "\u001b[97;40m";
    private const string Reset = "\u001b[0m";

    public static string Draw(string address)
    {
        var code = QrCode.Encode(address);
        var text = new StringBuilder();
        for (var row = 0; row < code.Size; row += 2)
        {
            text.Append(Colors);
            for (var column = 0; column < code.Size; column++)
            {
                text.Append((IsLight(column, row), IsLight(column, row + 1)) switch
                {
                    (true, true) => '█',
                    (true, false) => '▀',
                    (false, true) => '▄',
                    _ => ' ',
                });
            }

            text.Append(Reset).Append('\n');
        }

        return text.ToString();

        bool IsLight(int column, int row) => row >= code.Size || !code[column, row];
    }
}
