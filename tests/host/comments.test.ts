import { codeOf, conformance, onSheet } from './cases';

conformance('comments', [
  {
    member: 'Excel.CommentCollection#add',
    says: 'one comment for one cell, found by the cell, by id and by a reply; it goes where the cell goes',
    holds: (excel) =>
      onSheet(excel, async (sheet, context) => {
        const { comments } = context.workbook;
        const comment = comments.add('Sheet1!B2', 'Số hộ nghèo chưa khớp').load();
        const reply = comment.replies.add('Đã sửa').load('id,content');
        await context.sync();
        expect([comment.content, comment.contentType, comment.resolved, new Date(comment.creationDate).getFullYear() > 2000]).toEqual([
          'Số hộ nghèo chưa khớp', 'Plain', false, true,
        ]);
        sheet.getRange('1:1').insert('Down');
        const byReply = comments.getItemByReplyId(reply.id).load('id');
        const byCell = sheet.comments.getItemByCell('B3').load('id');
        const place = comments.getItem(comment.id).getLocation().load('address');
        const parent = byCell.replies.getItemAt(0).getParentComment().load('content');
        await context.sync();
        expect([byReply.id, byCell.id, place.address, parent.content]).toEqual([comment.id, comment.id, 'Sheet1!B3', comment.content]);
      }),
  },
  {
    member: 'Excel.CommentCollection#add',
    says: 'InvalidArgument for more than one cell; no second comment on a cell; unknown ones are not found',
    holds: async (excel) => {
      const refused = (work: (comments: Excel.CommentCollection) => void): Promise<string> =>
        codeOf(onSheet(excel, (_, context) => work(context.workbook.comments)));
      await onSheet(excel, (sheet) => {
        sheet.comments.add('A1', 'một');
      });
      expect(await refused((comments) => comments.add('A1:A2', 'hai ô'))).toBe('InvalidArgument');
      expect(await refused((comments) => comments.add('A1', 'lần nữa'))).toBe('ItemAlreadyExists');
      expect(await refused((comments) => comments.getItemByCell('C3').delete())).toBe('ItemNotFound');
      expect(await refused((comments) => comments.getItemAt(5).delete())).toBe('InvalidArgument');
      expect(await refused((comments) => comments.getItem('{không}').delete())).toBe('ItemNotFound');
      expect(await refused((comments) => comments.getItemOrNullObject('{không}').replies.add('không đến đâu'))).toBe('no error');
    },
  },
  {
    member: 'Excel.CommentRichContent#mentions',
    says: 'mentions are kept and read as names; a mention that is not in the list is refused',
    holds: (excel) =>
      onSheet(excel, async (sheet, context) => {
        const mention = { email: 'ha@thainguyen.example', id: 0, name: 'Hà' };
        const comment = sheet.comments.add('A1', { mentions: [mention], richContent: '<at id="0">Hà</at> xem giúp' }, 'Mention');
        comment.load('content,richContent,mentions,contentType');
        await context.sync();
        expect([comment.content, comment.richContent, comment.contentType, comment.mentions]).toEqual([
          '@Hà xem giúp', '<at id="0">Hà</at> xem giúp', 'Mention', [mention],
        ]);
        comment.updateMentions({ mentions: [mention], richContent: '<at id="1">Ai</at>' });
        expect(await codeOf(context.sync())).toBe('InvalidArgument');
      }),
  },
  {
    member: 'Excel.CommentCollection#onChanged',
    says: 'adding, editing, resolving, replying and deleting are told with their kind',
    holds: async (excel) => {
      const heard: string[] = [];
      await onSheet(excel, async (sheet, context) => {
        const { comments } = context.workbook;
        comments.onAdded.add((event) => Promise.resolve(void heard.push(`thêm ${event.commentDetails.length}`)));
        comments.onChanged.add((event) => Promise.resolve(void heard.push(`${event.changeType} ${event.commentDetails[0]?.replyIds.length}`)));
        sheet.comments.onDeleted.add((event) => Promise.resolve(void heard.push(`xóa ${event.commentDetails[0]?.replyIds.length}`)));
        await context.sync();
        const comment = comments.add('A1', 'một');
        comment.content = 'hai';
        comment.resolved = true;
        comment.replies.add('ba').content = 'bốn';
        comment.delete();
        const count = comments.getCount();
        await context.sync();
        expect(count.value).toBe(0);
      });
      await new Promise((resolve) => setTimeout(resolve, 10));
      expect(heard).toEqual(['thêm 1', 'CommentEdited 0', 'CommentResolved 0', 'ReplyAdded 1', 'ReplyEdited 1', 'xóa 1']);
    },
  },
]);
