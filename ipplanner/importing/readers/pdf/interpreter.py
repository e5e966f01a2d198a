"""Goes through a page's drawing and tells the device which part of it is to be seen."""

from __future__ import annotations

from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.utils import Matrix, Rect, apply_matrix_pt

from ipplanner.importing.readers.pdf.device import PageDevice, end_of


class Interpreter(PDFPageInterpreter):
    """Pdfminer's, which by itself draws what a page has cut away."""

    device: PageDevice

    def init_state(self, ctm: Matrix) -> None:
        """Begin a page, or a drawing within one, whose cut goes on here."""
        super().init_state(ctm)
        self._cuts: list[Rect] = []

    def do_q(self) -> None:
        """Remember the cut with the rest of the state."""
        super().do_q()
        self._cuts.append(self.device.cut)

    def do_Q(self) -> None:  # noqa: N802  # pdfminer's name
        """Go back to the cut remembered."""
        super().do_Q()
        if self._cuts:
            self.device.cut = self._cuts.pop()

    def do_W(self) -> None:  # noqa: N802
        """From here on only what is in the path is to be seen; its box stands for it."""
        points = [apply_matrix_pt(self.ctm, end_of(step)) for step in self.curpath if len(step) > 2]
        if points:
            xs, ys = zip(*points, strict=True)
            x0, y0, x1, y1 = self.device.cut
            self.device.cut = (
                *(max(x0, min(xs)), max(y0, min(ys))),
                *(min(x1, max(xs)), min(y1, max(ys))),
            )

    def do_W_a(self) -> None:  # noqa: N802
        """As do_W."""
        self.do_W()
